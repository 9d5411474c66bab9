namespace Grader.Courses;

public sealed class CourseZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-15 23:59", "2026-10-15T22:00:00Z")] // summer; the minute is inside
    [InlineData("Europe/Berlin", "2026-12-15", "2026-12-15T23:00:00Z")] // winter; the day is inside
    [InlineData("Europe/Berlin", "2026-10-25 02:29", "2026-10-25T01:30:00Z")] // shown twice: the second time
    [InlineData("Europe/Berlin", "2026-03-29 02:29", "2026-03-29T01:30:00Z")] // shown never: as long after the gap
    [InlineData("America/New_York", "2026-11-01 01:29:59", "2026-11-01T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:14", "2026-10-03T15:45:00Z")] // a gap of half an hour
    [InlineData("UTC", "2026-10-15T12:00", "2026-10-15T12:01:00Z")]
    public void ADueDateEndsWhenTheClockOnTheWallSaysSo(string zone, string due, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), CourseZone.Find(zone)!.Instant(LocalMoment.Parse(due)!.Value.End).ToUniversalTime());

    [Theory]
    [InlineData("CET")]
    [InlineData("europe/berlin")]
    [InlineData("../etc/passwd")]
    [InlineData("W. Europe Standard Time")]
    public void OnlyNamesOfTheDatabaseAreZones(string name) => Assert.Null(CourseZone.Find(name));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-10-15 24:00")]
    [InlineData("2026-10-15  12:00")]
    [InlineData("2026-10-15\n")]
    [InlineData("15.10.2026")]
    [InlineData("9999-12-31")]
    public void WhatIsNoDateIsNone(string text) => Assert.Null(LocalMoment.Parse(text));
}
