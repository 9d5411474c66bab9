Check("third", () => Ask(3));
