/** Nothing to show is there, and a later attempt would find nothing either. Its message is for the operator. */
export class NoPicture extends Error {
  override name = "NoPicture";
}
