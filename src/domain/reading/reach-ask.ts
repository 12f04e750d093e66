/** "Bereikbaarheid", "wie is (niet) bereikbaar?", "who can be reached": a coordinator who wants to know before a round starts. */
export function asksForReach(text: string): boolean {
  return /^\s*(?:toon |laat |geef )?(?:de )?bereikbaarheid(?: zien)?\s*[?.!]*\s*$/i.test(text)
    || /^\s*(?:wie|welke mensen) (?:is|zijn|kan ik|kunnen we)(?: er)?(?: nog)?(?: niet| wel)? (?:bereikbaar|bereiken)\s*[?.!]*\s*$/i.test(text)
    || /^\s*(?:reachability|who (?:can|cannot|can't) be reached)\s*[?.!]*\s*$/i.test(text);
}
