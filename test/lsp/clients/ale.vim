" Drives ALE in Vim for counting.test.ts: applies the first fix of a sentence behind an emoji, writes the file.
set nocompatible noswapfile
filetype plugin on
packadd ale
let s:server = split($POSTMORTEM_SERVER, "\t")
call ale#linter#Define('markdown', {
\   'name': 'postmortem',
\   'lsp': 'stdio',
\   'executable': s:server[0],
\   'command': '%e ' . join(map(s:server[1:], 'shellescape(v:val)')),
\   'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')},
\   'initialization_options': {'positionEncoding': 'utf-8', 'multiLineCompletion': v:false},
\})
let g:ale_linters = {'markdown': ['postmortem']}

" Sleeps until something becomes true, as long as it may take on a busy machine.
function! s:Await(what, Condition) abort
  for l:round in range(400)
    if a:Condition() | return | endif
    sleep 50m
  endfor
  throw a:what
endfunction

function! s:Apply(data, items) abort
  let l:fixes = filter(copy(a:items), {_, item -> get(item[1], 'kind', '') is# 'quickfix'})
  call ale#codefix#ApplyLSPCodeAction(a:data, l:fixes[0][1])
  let s:applied = 1
endfunction

function! s:Run() abort
  let s:applied = 0
  call s:Await('no findings came', {-> ale#statusline#Count(bufnr('')).total > 0})
  call search('forgot')
  call ale#codefix#Execute(0, function('s:Apply'))
  call s:Await('no fix was applied', {-> s:applied})
  write
endfunction

function! s:Start(timer) abort
  try
    call s:Run()
  catch
    call writefile([v:exception . ' ' . v:throwpoint], expand('%'))
  endtry
  qall!
endfunction

autocmd VimEnter * call timer_start(0, function('s:Start'))
