;;; emacs.el --- Drives Eglot in batch for emacs.test.ts -*- lexical-binding: t -*-
;; Edits a postmortem as a person would, notes after each step what the server says, applies a fix, completes.

(package-initialize)
(require 'eglot)
(require 'cl-lib)
(set-language-environment "UTF-8")
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown"))
(define-derived-mode postmortem-config-mode js-mode "Postmortem config")
(add-to-list 'auto-mode-alist '("/\\.postmortem\\.jsonc?\\'" . postmortem-config-mode))

(defvar seen-texts nil)
(defvar seen-symbols nil)
(defvar seen-diagnostics nil)
(defvar published 0 "How often findings came.")
(defvar findings [] "Those that came last.")
(defvar findings-version nil "Of the text that they are for.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics version &allow-other-keys)
  (cl-incf published)
  (setq findings diagnostics
        findings-version version))

(cl-defmethod eglot-client-capabilities :around (_server)
  "Ask for the version that findings are for, as later versions of Eglot do."
  (let ((capabilities (cl-call-next-method)))
    (plist-put (plist-get (plist-get capabilities :textDocument) :publishDiagnostics) :versionSupport t)
    capabilities))

(defun await (what condition)
  "Let Emacs read what the server sends until CONDITION holds, as long as it may take on a busy machine."
  (with-timeout (20 (error "%s" what))
    (while (not (funcall condition))
      (accept-process-output nil 0.02))))

(defun request (method params)
  (jsonrpc-request (eglot-current-server) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) params)))

(defun note ()
  "Keep the text and what the server says of it."
  (eglot--signal-textDocument/didChange)
  (await "no findings for the last change" (lambda () (eql findings-version eglot--versioned-identifier)))
  ;; Findings in the sentence that is being typed come when typing pauses, or the file is written.
  (let ((before published))
    (eglot--signal-textDocument/didSave)
    (await "no findings for the saved file" (lambda () (> published before))))
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
         (list (cons '(markdown-mode postmortem-config-mode) (split-string (getenv "POSTMORTEM_SERVER") "\t"))))
        (eglot-sync-connect 20))
    (apply #'eglot--connect (eglot--guess-contact)))
  (unless (eglot-managed-p) (error "The buffer is not managed"))
  (await "no findings came" (lambda () (> published 0)))
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
      (append (list :encoding (or (eglot--server-capable :positionEncoding) "utf-16")
                    :texts (vconcat (reverse seen-texts))
                    :symbols (vconcat (reverse seen-symbols))
                    :diagnostics (vconcat (reverse seen-diagnostics))
                    :fix (plist-get fix :title)
                    :fixChanged (if (equal before (substring-no-properties (car seen-texts))) :json-false t)
                    :completions (labels-of items))
              (configure)))))

(defun labels-of (items)
  (vconcat (mapcar (lambda (item) (plist-get item :label)) items)))

(defun configure ()
  "The configuration file of the team, as it is begun."
  (setq findings [])
  (find-file ".postmortem.json")
  (insert "{\n  \"profil\": \"guide\",\n  \"ru\"\n}\n")
  (eglot--signal-textDocument/didChange)
  (await "no mistakes in the configuration file" (lambda () (> (length findings) 0)))
  (list :mistakes (vconcat (mapcar (lambda (one) (plist-get one :message)) findings))
        :keys (labels-of (request :textDocument/completion '(:position (:line 2 :character 5))))))

(condition-case problem
    (result (run-session))
  (error (result (list :failed (error-message-string problem)))))
(let ((kill-emacs-hook nil) (confirm-kill-processes nil))
  (when (eglot-current-server) (ignore-errors (eglot-shutdown (eglot-current-server) nil 2)))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
