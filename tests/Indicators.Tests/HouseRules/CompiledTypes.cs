using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Indicators.Tests.HouseRules;

/// <summary>Which types of the product use which, as they are compiled.</summary>
internal static class CompiledTypes
{
    private static readonly Lazy<IReadOnlyList<TypeUse>> All = new(() =>
    [
        .. new[] { typeof(SubmissionPipeline), typeof(Pipeline), typeof(global::Indicators.Graphics.Scenes.Scene), typeof(global::Indicators.Text.NumberStyle), typeof(global::Indicators.Cli.Terminal.Product) }
            .SelectMany(type => Read(type.Assembly.Location)).Distinct(),
    ]);

    /// <summary>Each pair of types of which one uses the other, both of the product, with their outermost types.</summary>
    public static IReadOnlyList<TypeUse> Uses => All.Value;

    /// <summary>The groups of namespaces of an assembly that use each other in a circle, each with the uses that make it.</summary>
    public static IEnumerable<string> FindCircles(string assembly)
    {
        TypeUse[] uses = [.. Uses.Where(use => use.Assembly == assembly && use.UsedAssembly == assembly && use.Namespace != use.UsedNamespace)];
        ILookup<string, string> next = uses.Select(use => (use.Namespace, use.UsedNamespace)).Distinct().ToLookup(pair => pair.Namespace, pair => pair.UsedNamespace);
        var reached = next.ToDictionary(group => group.Key, group => Reach(group.Key, next));
        return reached.Keys.Where(one => reached[one].Contains(one))
            .Select(one => reached.Keys.Where(other => reached[one].Contains(other) && reached[other].Contains(one)).ToHashSet(StringComparer.Ordinal))
            .DistinctBy(circle => string.Join(' ', circle.Order(StringComparer.Ordinal)))
            .Select(circle => string.Join('\n', uses.Where(use => circle.Contains(use.Namespace) && circle.Contains(use.UsedNamespace))));
    }

    /// <summary>The types of the core that construct one of its types.</summary>
    public static IEnumerable<string> Constructions(string type)
    {
        using var core = AssemblyDefinition.ReadAssembly(typeof(SubmissionPipeline).Assembly.Location);
        return
        [
            .. from owner in core.MainModule.GetTypes()
               from method in owner.Methods
               where method.HasBody && method.Body.Instructions.Any(
                   instruction => instruction.OpCode == OpCodes.Newobj && ((MethodReference)instruction.Operand).DeclaringType.Name == type)
               select Outermost(owner).FullName,
        ];
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? one))
            foreach (string other in next[one])
                if (found.Add(other)) open.Push(other);
        return found;
    }

    private static IEnumerable<TypeUse> Read(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var uses = new HashSet<TypeUse>();
        foreach (TypeDefinition type in assembly.MainModule.GetTypes())
        {
            TypeDefinition owner = Outermost(type);
            if (!owner.Namespace.StartsWith("Indicators", StringComparison.Ordinal)) continue;
            foreach (TypeReference used in UsedBy(type).SelectMany(Flatten))
                if (OutermostOf(used) is { } other && other.Namespace.StartsWith("Indicators", StringComparison.Ordinal))
                    uses.Add(new TypeUse(owner.Module.Assembly.Name.Name, owner.Namespace, owner.Name, AssemblyOf(other), other.Namespace, other.Name));
        }
        return uses;
    }

    private static IEnumerable<TypeReference?> UsedBy(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (InterfaceImplementation implemented in type.Interfaces) yield return implemented.InterfaceType;
        foreach (FieldDefinition field in type.Fields) yield return field.FieldType;
        foreach (MethodDefinition method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (ParameterDefinition parameter in method.Parameters) yield return parameter.ParameterType;
            if (!method.HasBody) continue;
            foreach (VariableDefinition variable in method.Body.Variables) yield return variable.VariableType;
            foreach (Instruction instruction in method.Body.Instructions)
                switch (instruction.Operand)
                {
                    case TypeReference used:
                        yield return used;
                        break;
                    case MethodReference called:
                        yield return called.DeclaringType;
                        yield return called.ReturnType;
                        if (called is GenericInstanceMethod generic)
                            foreach (TypeReference argument in generic.GenericArguments) yield return argument;
                        break;
                    case FieldReference read:
                        yield return read.DeclaringType;
                        break;
                }
        }
    }

    private static IEnumerable<TypeReference> Flatten(TypeReference? type)
    {
        while (type is TypeSpecification special)
        {
            if (special is GenericInstanceType generic)
                foreach (TypeReference argument in generic.GenericArguments.SelectMany(Flatten)) yield return argument;
            type = special.ElementType;
        }
        if (type is not null and not GenericParameter) yield return type;
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static TypeReference OutermostOf(TypeReference type) => type.DeclaringType is null ? type : OutermostOf(type.DeclaringType);

    private static string AssemblyOf(TypeReference type) => type.Scope switch
    {
        ModuleDefinition module => module.Assembly.Name.Name,
        AssemblyNameReference name => name.Name,
        _ => type.Scope.Name,
    };
}

/// <summary>A type that uses another.</summary>
internal sealed record TypeUse(string Assembly, string Namespace, string Type, string UsedAssembly, string UsedNamespace, string UsedType)
{
    public override string ToString() => $"{Namespace}.{Type} uses {UsedNamespace}.{UsedType}";
}
