Check("memorising", () => Diagnose([0.9, 0.5, 0.2, 0.05], [0.9, 0.6, 0.7, 0.9]));
Check("a gap from the start", () => Diagnose([0.9, 0.5, 0.3, 0.2], [1.4, 1.0, 0.8, 0.75]));
Check("hardly anything learnt", () => Diagnose([0.9, 0.88, 0.86, 0.85], [0.9, 0.89, 0.87, 0.86]));
Check("both curves rise", () => Diagnose([0.9, 0.4, 0.5, 0.8], [0.9, 0.6, 0.7, 0.9]));
Check("a single epoch", () => Diagnose([0.7], [0.72]));
