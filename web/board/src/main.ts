import { createApp } from "vue";
import App from "./pages/App.vue";
import "./style.css";

createApp(App).mount("#board");
