/** What the real-editor tests run on, pinned. All of it comes from the npm registry and none of it needs an install script. */
export const versions = {
  /** VS Code 1.139.1 as a server for the browser: the same workbench, extension host and `vscode` API as on the desktop. */
  'code-server': '4.139.1',
  /** The Node that this VS Code asks for; the project itself runs on Node 20.19 and later. */
  node: '24.21.0',
  /** A headless Chromium with the libraries it needs (Linux on x64); other systems use an installed browser. */
  '@sparticuz/chromium': '153.0.0',
  /** The fonts of that Chromium, so that a machine without fonts shows text and a picture looks the same everywhere. */
  'dejavu-fonts-ttf': '2.37.3',
  '@expo-google-fonts/noto-color-emoji': '0.4.6',
} as const;
