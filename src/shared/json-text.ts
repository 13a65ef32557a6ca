/** JSON text that is already the complete answer for its field. */
export class JsonText {
  constructor(readonly text: string) {}
}
