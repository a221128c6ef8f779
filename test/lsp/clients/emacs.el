;;; emacs.el --- Drives Eglot in batch for emacs.test.ts -*- lexical-binding: t -*-
;; Edits a postmortem as a person would, notes after each step what the server says, applies a fix, completes.

(package-initialize)
(require 'eglot)
(require 'cl-lib)
(set-language-environment "UTF-8")
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown"))

(defvar seen-texts nil)
(defvar seen-symbols nil)
(defvar seen-diagnostics nil)
(defvar published 0 "How often findings came.")
(defvar findings [] "Those that came last.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (cl-incf published)
  (setq findings diagnostics))

(defun wait (seconds)
  "Let Emacs read what the server sends for SECONDS."
  (let ((end (+ (float-time) seconds)))
    (while (< (float-time) end)
      (accept-process-output nil 0.02))))

(defun request (method params)
  (jsonrpc-request (eglot-current-server) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) params)))

(defun note ()
  "Keep the text and what the server says of it."
  (eglot--signal-textDocument/didChange)
  ;; Findings in the sentence that is being typed come when typing has paused.
  (let ((before -1))
    (while (/= before published)
      (setq before published)
      (wait 0.95)))
  (push (buffer-substring-no-properties (point-min) (point-max)) seen-texts)
  (push (request :textDocument/documentSymbol nil) seen-symbols)
  (push (vconcat (mapcar (lambda (finding)
                           (list :line (plist-get (plist-get (plist-get finding :range) :start) :line)
                                 :code (plist-get finding :code)))
                         findings))
        seen-diagnostics))

(defun result (object)
  (let ((coding-system-for-write 'binary))
    (write-region (json-serialize object :null-object nil :false-object :json-false)
                  nil (getenv "POSTMORTEM_RESULT"))))

(defun run-session ()
  (find-file (getenv "POSTMORTEM_FILE"))
  (markdown-mode)
  (buffer-enable-undo)
  (let ((eglot-server-programs
         (list (cons 'markdown-mode (split-string (getenv "POSTMORTEM_SERVER") "\t"))))
        (eglot-sync-connect 20))
    (apply #'eglot--connect (eglot--guess-contact)))
  (unless (eglot-managed-p) (error "The buffer is not managed"))
  (while (= published 0) (wait 0.05))
  (note)
  (dolist (step (list (lambda () (goto-char (point-min)) (search-forward "Summary") (end-of-line) (insert "\nA 🔄 and 陳"))
                      (lambda () (goto-char (point-min)) (insert "🔥\n"))
                      (lambda () (goto-char (point-min)) (delete-region (point) (progn (forward-line) (point))))
                      (lambda () (goto-char (point-max)) (insert "## 🔄🔄 Lessons\n\n- 👩‍💻 é wrote\n"))
                      (lambda () (goto-char (point-min)) (search-forward "🔄🔄 Less") (backward-char 5) (delete-char -1))
                      (lambda () (undo-boundary) (primitive-undo 1 buffer-undo-list))
                      (lambda () (goto-char (point-min)) (while (search-forward "a" nil t) (replace-match "ä" t t)))
                      (lambda () (goto-char (point-min)) (while (search-forward "ä" nil t) (replace-match "a" t t)))
                      (lambda () (goto-char (point-min)) (search-forward "14:05") (transpose-lines 1))
                      (lambda () (goto-char (point-min)) (search-forward "Jo Park") (replace-match "Jo 🦊 Park" t t))))
    (funcall step)
    (note))
  (let* ((before (buffer-string))
         (actions (request :textDocument/codeAction
                           (list :range (list :start '(:line 0 :character 0) :end '(:line 999 :character 0))
                                 :context '(:diagnostics [] :only ["quickfix"]))))
         (fix (and (> (length actions) 0) (aref actions 0))))
    (when fix
      (eglot--apply-workspace-edit (plist-get fix :edit) nil)
      (note))
    (goto-char (point-max))
    (insert "\n#")
    (eglot--signal-textDocument/didChange)
    (let* ((answer (request :textDocument/completion (list :position (eglot--pos-to-lsp-position (point)))))
           (items (if (vectorp answer) answer (plist-get answer :items))))
      (result (list :texts (vconcat (reverse seen-texts))
                    :symbols (vconcat (reverse seen-symbols))
                    :diagnostics (vconcat (reverse seen-diagnostics))
                    :fix (plist-get fix :title)
                    :fixChanged (if (equal before (substring-no-properties (car seen-texts))) :json-false t)
                    :completions (vconcat (mapcar (lambda (item) (plist-get item :label)) items)))))))

(condition-case problem
    (run-session)
  (error (result (list :failed (error-message-string problem)))))
(let ((kill-emacs-hook nil) (confirm-kill-processes nil))
  (when (eglot-current-server) (ignore-errors (eglot-shutdown (eglot-current-server) nil 2)))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
