export const drawPicture = (_scene: never): string => ''
