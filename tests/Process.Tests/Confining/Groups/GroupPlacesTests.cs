using Grader.Confining.Groups;
using Xunit;

namespace Process.Tests.Confining.Groups;

public class GroupPlacesTests
{
    private const string First = "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory";
    private const string Both = "36 31 0:33 / /sys/fs/cgroup/both rw,relatime - cgroup cgroup rw,pids,memory";
    private const string InContainer = "35 31 0:32 /docker/abc /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory";
    private const string Second = "30 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate";
    private const string Other = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw";

    [Theory]
    [InlineData(First, "4:memory:/user/1", "memory 1 /sys/fs/cgroup/memory/user/1")]
    [InlineData(First, "4:memory:/", "memory 1 /sys/fs/cgroup/memory")]
    [InlineData(Both, "4:pids,memory:/a", "memory 1 /sys/fs/cgroup/both/a, pids 1 /sys/fs/cgroup/both/a")]
    [InlineData(InContainer, "4:memory:/docker/abc/x", "memory 1 /sys/fs/cgroup/memory/x")]
    [InlineData(InContainer, "4:memory:/", "memory 1 /sys/fs/cgroup/memory")]
    [InlineData(Second, "0::/user.slice/run.scope", "memory 2 /sys/fs/cgroup/user.slice/run.scope, pids 2 /sys/fs/cgroup/user.slice/run.scope")]
    [InlineData(Second, "0::/../elsewhere", "")]
    [InlineData(First, "0::/", "")]
    [InlineData(Other, "0::/", "")]
    [InlineData("nothing of the kind", "nor this", "")]
    public void FindsTheFolderOfEachController(string mount, string membership, string expected) =>
        Assert.Equal(expected, string.Join(", ", GroupPlaces.Find([mount], [membership]).Select(home => $"{home.Controller.Name} {home.Controller.Version} {home.Folder}")));
}
