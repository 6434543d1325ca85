/** What the doctor asks of an authoring database, whichever it is. */
export type Records = {
  /** Names of the migrations it has been through. */
  migrations(): Promise<string[]>
  /** Steps in the publication log, and the number of the last; 0 while it is empty. */
  log(): Promise<{ steps: number; head: number }>
  failed(): Promise<{ id: string; failure: string }[]>
  /** Due since before that moment without having failed, the oldest first. */
  late(before: Date): Promise<{ id: string; dueAt: string }[]>
  /** Public bulletins that were told to readers without their PDF, and that nobody will come back to. */
  unprinted(): Promise<string[]>
  /** Blobs that something public is made of, compiled or about to be. */
  publicBlobs(): Promise<Set<string>>
  /** Blobs of the editors' library. Those of a withdrawn person are named here still when their bytes have been erased. */
  libraryBlobs(): Promise<Set<string>>
  /** How many bytes each of them has to have, where it is said. */
  blobSizes(): Promise<Map<string, number>>
  /** People with the sample county's addresses who can sign in. */
  sampleAccounts(): Promise<SampleAccount[]>
}

export type SampleAccount = { email: string; hash: string; salt: string }
