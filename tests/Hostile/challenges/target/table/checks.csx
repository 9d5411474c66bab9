using Target;

Check("three squares", () => Table.Squares(3));
Check("no squares", () => Table.Squares(0));
Check("title", () => Table.Title("squares"));
