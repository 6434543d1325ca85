import type { Person } from './server'

/** Carries a draft through every stage that is open to it, by different people, and publishes it. */
export async function carry(
  author: Person,
  reviewers: Person[],
  type: string,
  id: string,
): Promise<{ url: string; title: string }> {
  let review = await author.step(type, id, 'submit')
  for (const reviewer of reviewers) {
    if (review.stage === 'sealed') break
    review = await reviewer.step(type, id, 'sign')
  }
  review = await author.step(type, id, 'publish')
  if (!review.public.now || !review.public.url)
    throw new Error(`${type}/${id} is not public: ${JSON.stringify(review.public)}`)
  return { url: review.public.url, title: await author.titleOf(type, id) }
}
