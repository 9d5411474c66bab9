Check("first", () => Ask(1));
Check("second", () => Ask(2));
