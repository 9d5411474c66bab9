Check("hidden vector", () => Relu([-40417077, 40417077]));
Check("hidden word", () => Shout("%HIDDEN_SECRET%"));
