import "./search.fields.js";
