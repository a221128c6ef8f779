-- Drives the server through Neovim's own client (0.7 and later): edits with emoji, findings, a fix, completion.
-- Prints what it saw as one line of JSON. Called with: `nvim --headless --clean FILE -S neovim.lua`.
local server = vim.split(vim.env.POSTMORTEM_SERVER, '\t')
local seen = { texts = {}, symbols = {}, diagnostics = {} }
local buffer = vim.api.nvim_get_current_buf()

local function fail(message)
  io.stdout:write('\n' .. vim.fn.json_encode({ failed = message }) .. '\n')
  vim.cmd('cquit')
end

local published = 0
local client_id = vim.lsp.start_client({
  name = 'postmortem',
  cmd = server,
  root_dir = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':h'),
  init_options = { settings = { include = { '**' } } },
  handlers = {
    ['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
      published = published + 1
      vim.lsp.diagnostic.on_publish_diagnostics(err, result, ctx, config)
    end,
  },
})
if not client_id then fail('the server did not start') end
vim.lsp.buf_attach_client(buffer, client_id)
if not vim.wait(10000, function() return published > 0 end, 10) then fail('no findings came') end

local client = vim.lsp.get_client_by_id(client_id)

local function request(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answer, err = client.request_sync(method, params, 10000, buffer)
  if err or (answer and answer.err) then fail(method .. ': ' .. vim.inspect(err or answer.err)) end
  return answer.result
end

-- What the server believes the text to be shows in the outline and in the lines of its findings.
local function note()
  -- Findings in the sentence that is being typed come when typing has paused.
  repeat
    local before = published
    vim.wait(950)
  until published == before
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  table.insert(seen.texts, table.concat(lines, '\n') .. '\n')
  table.insert(seen.symbols, request('textDocument/documentSymbol', {}) or {})
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, { line = one.lnum, code = one.code })
  end
  table.insert(seen.diagnostics, found)
end

local function keys(text)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), 'xt', false)
end

note()
for _, edit in ipairs({
  'gg/Summary<CR>A 🔄 and 陳<Esc>',
  'ggO🔥<Esc>',
  'ggdd',
  'Go## 🔄🔄 Lessons<CR><CR>- 👩‍💻 é wrote<Esc>',
  '/Lessons<CR>2hx',
  'u',
  ':%s/a/ä/g<CR>',
  'u',
  ':2,3d<CR>',
  'u',
}) do
  keys(edit)
  note()
end

-- A fix: the first one that the first place with a fix has.
local before = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
local actions = request('textDocument/codeAction', {
  range = { start = { line = 0, character = 0 }, ['end'] = { line = 999, character = 0 } },
  context = { diagnostics = {}, only = { 'quickfix' } },
})
seen.fix = actions and actions[1] and actions[1].title
if seen.fix then
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  seen.fixChanged = before ~= table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  note()
end

keys('Go#<Esc>')
vim.wait(120)
local last = vim.api.nvim_buf_line_count(buffer) - 1
local items = request('textDocument/completion', { position = { line = last, character = 1 } }) or {}
seen.completions = vim.tbl_map(function(item) return item.label end, items.items or items)

io.stdout:write('\n' .. vim.fn.json_encode(seen) .. '\n')
vim.cmd('qa!')
