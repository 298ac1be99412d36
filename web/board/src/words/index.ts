import { computed, ref, watchEffect } from "vue";
import { en } from "./en";
import { zh } from "./zh";

type Language = "zh" | "en";

/** Storage may be switched off; then a choice holds for this page only. */
function kept(): string | null {
  try {
    return window.localStorage.getItem("jiheng.board.language");
  } catch {
    return null;
  }
}

export const language = ref<Language>((kept() ?? (/^zh\b/i.test(navigator.language) ? "zh" : "en")) === "en" ? "en" : "zh");
export const words = computed(() => (language.value === "en" ? en : zh));

export function switchLanguage(): void {
  language.value = language.value === "zh" ? "en" : "zh";
  try {
    window.localStorage.setItem("jiheng.board.language", language.value);
  } catch {
    // as above
  }
}

watchEffect(() => {
  document.documentElement.lang = words.value.lang;
});

const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
const DAY = { year: "numeric", month: "2-digit", day: "2-digit" } as const;

export const time = (at: Date): string => new Intl.DateTimeFormat(words.value.lang, TIME).format(at);
export const day = (at: Date): string => new Intl.DateTimeFormat(words.value.lang, DAY).format(at);
export const moment = (at: Date): string => new Intl.DateTimeFormat(words.value.lang, { ...DAY, ...TIME }).format(at);

/** English for names that schemes commonly use; a scheme's names are data, and others are shown as they are. */
const ENGLISH: Record<string, string> = {
  党群部门: "Party and mass organisations",
  政府综合管理部门: "General government",
  行政审批部门: "Administrative approval",
};

/** A name out of the scheme in the page's language, with the language it is then in. */
export function named(name: string): { text: string; lang: string } {
  const english = language.value === "en" ? ENGLISH[name] : undefined;
  return english === undefined ? { text: name, lang: "zh-CN" } : { text: english, lang: "en" };
}
