Check("hidden squares", () => Table.Squares(7));
Check("hidden title", () => Table.Title("%HIDDEN_SECRET%"));
