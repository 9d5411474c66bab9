Training("the gap, for five other seeds", () => Settings(), on: "tumours-again", Accuracy(), gapAtMost: 0.13);
Training("the loss, for five other seeds", () => Settings(), on: "tumours-again", LogLoss(), atMost: 0.53);
