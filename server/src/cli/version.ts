/** The version of the package, taken in when the program is bundled. */
export { version } from '../../../package.json';
