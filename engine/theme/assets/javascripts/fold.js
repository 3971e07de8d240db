const DRESSED = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" } // letters whose dress is no accent

// ＬｏＲＡ is lora, Łukasz is lukasz: as catalogue/search/words.py folds the words of the index.
export function fold(text) {
  return text.normalize("NFKC").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/[łøđßæœı]/g, letter => DRESSED[letter])
}
