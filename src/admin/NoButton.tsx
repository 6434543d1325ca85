/** Stands where Payload would offer to publish by saving: here publishing is a step of review (see ReviewPanel). */
export const NoButton = () => null
