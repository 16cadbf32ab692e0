/** The process stops; another one does the job anew. */
export class Stopping extends Error {
  constructor() {
    super('the process stops');
    this.name = 'Stopping';
  }
}
