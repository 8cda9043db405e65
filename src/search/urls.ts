/** Site paths of the files that a search reads first. */
export const indexUrl = "/search/index.json";
export const charactersUrl = "/search/characters.txt";
