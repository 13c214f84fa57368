/**
 * Zod may compile its checks with `new Function`, which the page's Content-Security-Policy forbids. It copes, but
 * only after a try that the browser reports, so it is told beforehand. Imported first of all.
 */
import { config } from 'zod';

config({ jitless: true });
