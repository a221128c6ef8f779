-- Drives the server through Neovim's own client (0.7 and later): edits with emoji, findings, a fix, completion.
-- Prints what it saw as one line of JSON. Called with: `nvim --headless --clean FILE -S neovim.lua`.
local server = vim.split(vim.env.POSTMORTEM_SERVER, '\t')
local seen = { encoding = 'utf-16', texts = {}, symbols = {}, diagnostics = {} }
local buffer = vim.api.nvim_get_current_buf()

local function fail(message)
  io.stdout:write('\n' .. vim.fn.json_encode({ failed = message }) .. '\n')
  vim.cmd('cquit')
end

local published, version = 0, nil
-- Since 0.10 Neovim asks for findings instead; the version of the text that it got them for.
local pulled = nil
local capabilities = vim.lsp.protocol.make_client_capabilities()
-- Later versions of Neovim say so themselves.
capabilities.textDocument.publishDiagnostics.versionSupport = true
local settings = {
  name = 'postmortem',
  cmd = server,
  capabilities = capabilities,
  root_dir = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':h'),
  init_options = { settings = { include = { '**' } } },
  handlers = {
    ['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
      published, version = published + 1, result.version
      vim.lsp.diagnostic.on_publish_diagnostics(err, result, ctx, config)
    end,
    ['textDocument/diagnostic'] = function(err, result, ctx, config)
      if result then pulled = ctx.version end
      vim.lsp.diagnostic.on_diagnostic(err, result, ctx, config)
    end,
  },
}
-- Since 0.8 this attaches the buffer as well.
local client_id = vim.lsp.start and vim.lsp.start(settings) or vim.lsp.start_client(settings)
if not client_id then fail('the server did not start') end
vim.lsp.buf_attach_client(buffer, client_id)

-- Waits for something to become true, as long as it may take on a busy machine.
local function await(what, condition)
  if not vim.wait(20000, condition, 5) then fail(what) end
end

local client = vim.lsp.get_client_by_id(client_id)
await('no answer to initialize', function() return client.initialized end)
seen.encoding = client.offset_encoding
local pulls = client.server_capabilities.diagnosticProvider ~= nil
if not pulls then await('no findings came', function() return published > 0 end) end

local function request(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answer, err = client.request_sync(method, params, 10000, buffer)
  if err or (answer and answer.err) then fail(method .. ': ' .. vim.inspect(err or answer.err)) end
  return answer.result
end

-- Lines and rules of what Neovim shows.
local function shown()
  return vim.tbl_map(function(one) return { line = one.lnum, code = one.code } end, vim.diagnostic.get(buffer))
end

-- Until what is shown is of the text as it is now.
local function settle()
  if pulls then
    -- A request takes along the changes that wait to be sent; they count as a version once they are.
    request('textDocument/documentSymbol', {})
    await('no findings for the last change', function() return pulled == vim.lsp.util.buf_versions[buffer] end)
    return
  end
  await('no findings for the last change', function() return version == vim.lsp.util.buf_versions[buffer] end)
  -- Findings in the sentence that is being typed come when typing pauses, or the file is written.
  local before = published
  vim.cmd('silent write')
  await('no findings for the saved file', function() return published > before end)
end

-- What the server believes the text to be shows in the outline and in the lines of its findings.
local function note()
  settle()
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  table.insert(seen.texts, table.concat(lines, '\n') .. '\n')
  table.insert(seen.symbols, request('textDocument/documentSymbol', {}) or {})
  table.insert(seen.diagnostics, shown())
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
local last = vim.api.nvim_buf_line_count(buffer) - 1
local items = request('textDocument/completion', { position = { line = last, character = 1 } }) or {}
seen.completions = vim.tbl_map(function(item) return item.label end, items.items or items)

-- The configuration file of the team, as it is begun.
vim.cmd('silent write')
vim.cmd('edit ' .. vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':h') .. '/.postmortem.json')
buffer = vim.api.nvim_get_current_buf()
vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { '{', '  "profil": "guide",', '  "ru"', '}' })
vim.lsp.buf_attach_client(buffer, client_id)
await('no mistakes in the configuration file', function() return #vim.diagnostic.get(buffer) > 0 end)
seen.mistakes = vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(buffer))
seen.keys = vim.tbl_map(function(item) return item.label end, request('textDocument/completion', { position = { line = 2, character = 5 } }))

io.stdout:write('\n' .. vim.fn.json_encode(seen) .. '\n')
vim.cmd('qa!')
