import { createApp } from "vue";
import App from "./pages/App.vue";
import "./style.css";

createApp(App).mount("#ballot");

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // without it the page still works while it stays open
  navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
}
