/** What page, preload and main say to each other until the page has its port. src/renderer/transport.ts says the same. */
export const PORT_WANTED_MESSAGE = 'kassabryggan-port-wanted';
export const PORT_MESSAGE = 'kassabryggan-port';
