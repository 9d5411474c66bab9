using System.Collections.Immutable;
using Grader.Judging;
using Grader.Learning;
using Grader.Networks;

namespace Grader.Grading.Models;

/// <summary>
/// From what a check returned to a configuration of trees or of a network, member by member. Only its form is looked at here; what
/// its numbers may be, the configuration says itself. A form that the kit cannot have made is a fault like any other.
/// </summary>
internal sealed class ConfigurationReader(ImmutableArray<string>.Builder faults)
{
    public TreeConfiguration? Trees(Observation value) => value is Observation.Structure { Type: "TreeTraining" } trees
        ? Whole(new TreeConfiguration(
            Trainer(trees), Int(trees, "Trees"), Int(trees, "Leaves"), Real(trees, "LearningRate"), Int(trees, "MinimumRowsPerLeaf"),
            Real(trees, "FeatureFraction")))
        : null;

    /// <param name="input">What goes into the first layer.</param>
    public NetworkConfiguration? Network(Observation value, Shape input)
    {
        if (value is not Observation.Structure { Type: "Network" } network)
            return null;
        var layers = Member(network, "Layers") is Observation.Sequence { Items: var items } ? items.Select(Layer) : null;
        if (layers is null)
            faults.Add("`Network` has no layers");
        int patience = Int(network, "Patience");
        return Whole(new NetworkConfiguration(
            input, [.. (layers ?? []).OfType<LayerSpec>()], Optimiser(Member(network, "Optimiser")), Int(network, "Epochs"), Int(network, "Batch"),
            patience == 0 ? null : patience));
    }

    private T? Whole<T>(T configuration) where T : class => faults.Count == 0 ? configuration : null;

    private TreeTrainer Trainer(Observation.Structure trees)
    {
        // A number that has no name is a configuration's own problem.
        if (Member(trees, "Trainer") is Observation.Enumeration { Value: var value } && value >= 0 && value <= int.MaxValue)
            return (TreeTrainer)(int)value;
        faults.Add("`TreeTraining` has no Trainer");
        return default;
    }

    private OptimiserConfiguration Optimiser(Observation? value)
    {
        switch (value)
        {
            case Observation.Structure { Type: "Adam" } adam:
                return new OptimiserConfiguration.Adam(Real(adam, "LearningRate"));
            case Observation.Structure { Type: "Sgd" } sgd:
                return new OptimiserConfiguration.Sgd(Real(sgd, "LearningRate"), Real(sgd, "Momentum"));
            default:
                faults.Add("`Optimiser` is neither Adam nor Sgd");
                return new OptimiserConfiguration.Adam(0);
        }
    }

    private LayerSpec? Layer(Observation value)
    {
        if (value is not Observation.Structure layer)
        {
            faults.Add("a layer is null");
            return null;
        }
        switch (layer.Type)
        {
            case "Conv": return new LayerSpec.Convolution(Int(layer, "Filters"), Int(layer, "Kernel"), Int(layer, "Stride"), Int(layer, "Padding"));
            case "MaxPool": return new LayerSpec.MaxPooling(Int(layer, "Size"), Int(layer, "Stride"));
            case "Dense": return new LayerSpec.Dense(Int(layer, "Units"));
            case "Dropout": return new LayerSpec.Dropout(Real(layer, "Rate"));
            case "Flatten": return new LayerSpec.Flattening();
            case "Relu": return new LayerSpec.Activation(ActivationFunction.Relu);
            case "Sigmoid": return new LayerSpec.Activation(ActivationFunction.Sigmoid);
            case "Tanh": return new LayerSpec.Activation(ActivationFunction.Tanh);
            case "Softmax": return new LayerSpec.Softmax();
            default:
                faults.Add("a layer is none of the kit's");
                return null;
        }
    }

    private int Int(Observation.Structure owner, string name)
    {
        if (Member(owner, name) is Observation.Integer { Value: var value } && value >= int.MinValue && value <= int.MaxValue)
            return (int)value;
        faults.Add($"`{name}` is no whole number");
        return 0;
    }

    /// <summary>NaN and infinities are told by who knows the bounds.</summary>
    private double Real(Observation.Structure owner, string name)
    {
        if (Member(owner, name) is Observation.Floating { Value: var value })
            return value;
        faults.Add($"`{name}` is no number");
        return 0;
    }

    private static Observation? Member(Observation.Structure owner, string name) =>
        owner.Members.FirstOrDefault(member => member.Name == name).Value;
}
