const channel = new BroadcastChannel('saring-kim');

/** Tells the page and the background script of each other's changes. */
export const tellChanged = (): void => channel.postMessage('changed');

export const onChanged = (react: () => void): void => channel.addEventListener('message', react);
