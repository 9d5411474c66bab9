static TreeTraining Settings()
{
    var cautious = new TreeTraining { Leaves = 4, MinimumRowsPerLeaf = 30 };
    return cautious with { Trees = 200, LearningRate = 0.01 };
}
