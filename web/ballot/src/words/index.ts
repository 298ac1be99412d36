import { computed, ref, watchEffect } from "vue";
import type { Wave } from "../ballot/wave";
import { Kept } from "../device/keep";
import { en } from "./en";
import { englishOf } from "./names";
import { zh } from "./zh";

type Language = "zh" | "en";
const kept = new Kept<Language>("language");

export const language = ref<Language>(kept.get("") === "en" ? "en" : "zh");
export const words = computed(() => (language.value === "en" ? en : zh));

export function switchLanguage(): void {
  language.value = language.value === "zh" ? "en" : "zh";
  try {
    kept.put("", language.value);
  } catch {
    // then it holds for this page only
  }
}

watchEffect(() => {
  document.documentElement.lang = words.value.lang;
});

/** A scheme's name in the page's language, with the language it is then in. */
export function named(name: string): { text: string; lang: string } {
  const english = language.value === "en" ? englishOf(name) : undefined;
  return english === undefined ? { text: name, lang: "zh-CN" } : { text: english, lang: "en" };
}

export const nameOf = (name: string): string => named(name).text;

export const waveTitle = (wave: Pick<Wave, "wave" | "title">): string => wave.title?.[language.value] ?? wave.title?.zh ?? wave.wave;
