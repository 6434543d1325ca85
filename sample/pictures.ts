export const pictures: { key: string; alt: string; scene: never }[] = []
