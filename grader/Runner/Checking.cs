using System;
using System.Collections.Generic;
using Grader.Kit;
using Grader.Running;

namespace Grader.Runner;

/// <summary>Asks one registered check, case by case, and writes down what each did.</summary>
internal static class Checking
{
    public static byte Ask(ref WireReader question, WireWriter answer, Chain chain)
    {
        answer.Int32(question.Int32());
        if (Find(question.Text()) is not { } check)
            return RunnerFrames.NoSuchCheck;
        long seed = question.Int64();
        int cases = question.Int32();
        bool isReference = question.Bool();
        TableReader.Read(ref question);
        answer.Int32(cases);
        for (int i = 0; i < cases; i++)
            RunCase(answer, chain, check, new Inputs(seed, i, cases), isReference && check.Inputs is not null);
        if (isReference)
            WriteAsked(answer);
        return RunnerFrames.Answer;
    }

    /// <summary>Of a reference's run only: by it the host knows which tables the check may have.</summary>
    private static void WriteAsked(WireWriter answer)
    {
        answer.Int32(Tables.Asked.Count);
        for (int i = 0; i < Tables.Asked.Count; i++)
            answer.Text(Tables.Asked[i]);
    }

    private static Registered? Find(string name)
    {
        List<Registered> checks = Registry.All;
        for (int i = 0; i < checks.Count; i++)
            if (checks[i].Name == name)
                return checks[i];
        return null;
    }

    private static void RunCase(WireWriter answer, Chain chain, Registered check, Inputs inputs, bool withInputs)
    {
        object? input = null, value;
        bool hasInput = false;
        try
        {
            input = check.Inputs?.Invoke(inputs);
            if (withInputs)
            {
                // Before the call, which may change it.
                answer.Bool(true);
                hasInput = true;
                ObservationWriter.WriteValue(answer, input);
            }
            value = check.Call(input);
        }
        catch (Exception exception) // What the check threw is its outcome.
        {
            if (!hasInput)
                answer.Bool(false);
            ObservationWriter.WriteThrown(answer, exception, chain.LinkOf);
            return;
        }
        if (!hasInput)
            answer.Bool(false);
        if (check.HasValue)
            ObservationWriter.WriteReturned(answer, value, chain.LinkOf);
        else
            ObservationWriter.WriteCompleted(answer);
    }
}
