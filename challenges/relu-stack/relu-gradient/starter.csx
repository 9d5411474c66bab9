double Loss(Stack stack, double[] x, double[] target)
{
    throw new NotImplementedException();
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    throw new NotImplementedException();
}
