/** Something that the file claims is false, or is not written as the format demands. The message is shown to people. */
export class Refuted extends Error {
  constructor(message, evidence = []) {
    super(message);
    this.evidence = evidence;
  }
}

/** The question has no answer here and now (a node is silent, a proof was not given). Never taken for yes, never for no. */
export class Undecided extends Error {
  constructor(message, evidence = []) {
    super(message);
    this.evidence = evidence;
  }
}
