declare global {
  /** Background Sync, where the browser has it: https://wicg.github.io/background-sync/spec/ */
  interface ServiceWorkerRegistration {
    readonly sync?: { register(tag: string): Promise<void> };
  }
}

export {};
