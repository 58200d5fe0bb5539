namespace Pipeline.Domain.Maalinger;

/// <summary>How far the persons of an area may move, up or down, from the version in force under the same rules; the borders are included.</summary>
/// <param name="AdvarOverProcent">A larger movement is reported.</param>
/// <param name="AfvisOverProcent">A larger movement refuses the publication.</param>
/// <param name="MindstPersoner">Areas with fewer persons in force are not held to it: a small number moves much.</param>
public sealed record Bevaegelsesgraense(Omraadetype Omraade, decimal AdvarOverProcent, decimal AfvisOverProcent, int MindstPersoner);
