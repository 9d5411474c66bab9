using System.Collections.Immutable;

namespace Grader.Confining;

/// <summary>What a layer of protection is, in the order in which they are told.</summary>
public enum LayerKind { Landlock, Seccomp, User, ResourceLimits, ControlGroups, Bubblewrap }

/// <summary>What turns a layer on: a command, on lines that are short enough to be read, or a sentence where no command does.</summary>
public static class Remedies
{
    private const string Reorder = "lsm=landlock,$(cat /sys/kernel/security/lsm)";

    private static readonly string[] Grub =
    [
        "echo \"GRUB_CMDLINE_LINUX=\\\"" + Reorder + "\\\"\" |",
        "  sudo tee /etc/default/grub.d/landlock.cfg &&",
        "  sudo update-grub && sudo reboot",
    ];

    private static readonly string[] Scope = ["systemd-run --user --scope -p Delegate=yes grader grade class/"];

    public static ImmutableArray<string> For(LayerKind layer, Machine machine) => [.. (layer, machine) switch
    {
        (LayerKind.Landlock, Machine.Ubuntu or Machine.Debian) => Grub,
        (LayerKind.Landlock, Machine.Fedora) =>
            ["sudo grubby --update-kernel=ALL \\", "  --args=\"" + Reorder + "\" && sudo reboot"],
        (LayerKind.Landlock, Machine.Docker) =>
            ["docker run --security-opt seccomp=unconfined IMAGE", "(or Docker 23 or later; the host's kernel must have Landlock)"],
        (LayerKind.Landlock, Machine.GitHubRunner) => ["runs-on: ubuntu-24.04, and no container: in the job"],

        (LayerKind.Seccomp, Machine.Ubuntu) => ["sudo apt-get install linux-image-generic && sudo reboot", "(an x86-64 machine; arm64 is untested)"],
        (LayerKind.Seccomp, Machine.Debian) => ["sudo apt-get install linux-image-amd64 && sudo reboot", "(an x86-64 machine)"],
        (LayerKind.Seccomp, Machine.Fedora) => ["sudo dnf install kernel && sudo reboot", "(an x86-64 machine)"],
        (LayerKind.Seccomp, Machine.Docker) => ["docker run --platform linux/amd64 IMAGE", "(on an x86-64 machine: under emulation there is no filter)"],
        (LayerKind.Seccomp, Machine.GitHubRunner) => ["runs-on: ubuntu-24.04 (not one of the arm machines)"],

        (LayerKind.User, Machine.Docker) => ["docker run --user 1000:1000 IMAGE"],
        (LayerKind.User, _) => ["start the grader as another user than root, or install it and", "  .NET where every user can read them"],

        (LayerKind.ResourceLimits, Machine.Docker) => ["docker run --security-opt seccomp=unconfined IMAGE"],
        (LayerKind.ResourceLimits, _) => ["ulimit -H -a shows what this shell may not have: start from another"],

        (LayerKind.ControlGroups, Machine.Docker) =>
            ["docker run --memory 4g --pids-limit 1024 IMAGE", "(bounds all submissions together, from outside)"],
        (LayerKind.ControlGroups, Machine.GitHubRunner) =>
            ["sudo loginctl enable-linger $USER && XDG_RUNTIME_DIR=/run/user/$(id -u) \\",
             "  systemd-run --user --pipe --wait --same-dir -p Delegate=yes \\", "  grader grade class/"],
        (LayerKind.ControlGroups, _) => Scope,

        (LayerKind.Bubblewrap, Machine.Ubuntu) =>
            ["sudo apt-get install bubblewrap apparmor-profiles &&",
             "  sudo cp /usr/share/apparmor/extra-profiles/bwrap-userns-restrict \\", "  /etc/apparmor.d/ &&",
             "  sudo apparmor_parser -r /etc/apparmor.d/bwrap-userns-restrict"],
        (LayerKind.Bubblewrap, Machine.Debian) => ["sudo apt-get install bubblewrap"],
        (LayerKind.Bubblewrap, Machine.Fedora) => ["sudo dnf install bubblewrap"],
        (LayerKind.Bubblewrap, Machine.Docker) =>
            ["apt-get update && apt-get install bubblewrap  # in the image, and then", "docker run --security-opt seccomp=unconfined \\",
             "  --security-opt apparmor=unconfined --security-opt systempaths=unconfined \\", "  IMAGE"],
        (LayerKind.Bubblewrap, _) =>
            ["sudo apt-get install bubblewrap &&", "  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"],
        _ => throw new System.Diagnostics.UnreachableException(),
    }];
}
