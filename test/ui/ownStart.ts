/** Marks a case that starts a VS Code of its own, with a server and a browser; such cases are slow, and counted. */
export const OWN_START = 'starts a VS Code of its own';
