// ＬｏＲＡ is LoRA, and Łukasz is found as Lukasz.
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").toLowerCase()
}
