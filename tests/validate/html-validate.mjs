// What html-validate holds the pages against.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "valid-id": ["error", { relaxed: true }], // an event's id begins with its year, as HTML allows
  },
};
