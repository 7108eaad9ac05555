namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5017Tests() : RuleTests("SL5017")
{
    [Fact]
    public Task Fixes_modes() => Fixes("""
        class C
        {
            void M(string path, FileInfo file)
            {
                File.SetUnixFileMode(path, [|UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite|]);
                Directory.CreateDirectory(path, [|UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | (UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)|]);
                file.UnixFileMode = [|UnixFileMode.UserWrite | UnixFileMode.OtherWrite|];
                var options = new FileStreamOptions { UnixCreateMode = [|UnixFileMode.UserRead | UnixFileMode.OtherWrite|] };
            }
        }
        """, """
        class C
        {
            void M(string path, FileInfo file)
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                file.UnixFileMode = UnixFileMode.UserWrite;
                var options = new FileStreamOptions { UnixCreateMode = UnixFileMode.UserRead };
            }
        }
        """);

    [Fact]
    public Task Fixes_access_rules() => Fixes("""
        using System;
        using System.Security.AccessControl;
        using System.Security.Principal;

        class C
        {
            void M(FileSecurity security)
            {
                security.AddAccessRule([|new FileSystemAccessRule("Everyone", FileSystemRights.FullControl, AccessControlType.Allow)|]);
                security.AddAccessRule([|new FileSystemAccessRule(new SecurityIdentifier(WellKnownSidType.WorldSid, null), FileSystemRights.Modify, AccessControlType.Allow)|]);
            }
        }
        """, """
        using System;
        using System.Security.AccessControl;
        using System.Security.Principal;

        class C
        {
            void M(FileSecurity security)
            {
                security.AddAccessRule(new FileSystemAccessRule(Environment.UserName, FileSystemRights.FullControl, AccessControlType.Allow));
                security.AddAccessRule(new FileSystemAccessRule(WindowsIdentity.GetCurrent().User!, FileSystemRights.Modify, AccessControlType.Allow));
            }
        }
        """);

    [Fact]
    public Task Finds_other_forms_without_a_fix() => OffersNoFix("""
        using System.Diagnostics;

        class C
        {
            private const UnixFileMode Mode = (UnixFileMode)511;

            void M(string path)
            {
                File.SetUnixFileMode(path, [|Mode|]);
                File.SetUnixFileMode(path, [|(UnixFileMode)0b110_110_110|]);
                Process.Start("chmod", [|"777 /srv/shared"|]);
                Process.Start("/bin/sh", [|"-c \"chmod -R 777 /srv/shared\""|]);
                Process.Start("bash", [|$"-c 'chmod a+rw {path}'"|]);
                new ProcessStartInfo("chmod", [|$"0666 {path}"|]);
            }
        }
        """);

    [Fact]
    public Task Finds_groups_that_hold_everyone() => Finds("""
        using System.Security.AccessControl;
        using System.Security.Principal;

        class C
        {
            void M(FileSecurity file, RegistrySecurity registry)
            {
                var everyone = new SecurityIdentifier(WellKnownSidType.AuthenticatedUserSid, null);
                file.AddAccessRule([|new FileSystemAccessRule(everyone, FileSystemRights.Write, InheritanceFlags.ContainerInherit, PropagationFlags.None, AccessControlType.Allow)|]);
                file.AddAccessRule([|new FileSystemAccessRule(new NTAccount("Everyone"), FileSystemRights.Delete, AccessControlType.Allow)|]);
                file.AddAccessRule([|new FileSystemAccessRule(@"BUILTIN\Users", FileSystemRights.Modify, AccessControlType.Allow)|]);
                registry.AddAccessRule([|new RegistryAccessRule("Everyone", RegistryRights.FullControl, AccessControlType.Allow)|]);
            }
        }
        """);

    [Fact]
    public Task Quiet_for_owners_readers_and_denials() => Quiet("""
        using System.Diagnostics;
        using System.Security.AccessControl;
        using System.Security.Principal;

        class C
        {
            void M(string path, FileSecurity file, MutexSecurity mutex, UnixFileMode configured)
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherRead);
                File.SetUnixFileMode(path, configured);
                Directory.CreateDirectory(path);
                file.AddAccessRule(new FileSystemAccessRule("Everyone", FileSystemRights.Read, AccessControlType.Allow));
                file.AddAccessRule(new FileSystemAccessRule("Everyone", FileSystemRights.ReadAndExecute, AccessControlType.Allow));
                file.AddAccessRule(new FileSystemAccessRule("Everyone", FileSystemRights.FullControl, AccessControlType.Deny));
                file.AddAccessRule(new FileSystemAccessRule(WindowsIdentity.GetCurrent().User!, FileSystemRights.FullControl, AccessControlType.Allow));
                file.AddAccessRule(new FileSystemAccessRule(new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, null), FileSystemRights.FullControl, AccessControlType.Allow));
                mutex.AddAccessRule(new MutexAccessRule("Everyone", MutexRights.Synchronize | MutexRights.Modify, AccessControlType.Allow));
                Process.Start("chmod", "600 key.pem");
                Process.Start("chmod", "755 tool");
                Process.Start("chmod", "+x tool");
                Process.Start("chmod", "u+w tool");
            }
        }
        """);

    [Fact]
    public Task Says_who_may() => Says("""
        class C
        {
            void M(string path) => File.SetUnixFileMode(path, {|#0:UnixFileMode.UserWrite | UnixFileMode.OtherWrite|});
        }
        """, "With these rights every user of the machine may change it; give them to the owner only");
}
