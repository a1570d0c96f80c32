using Lianxin.Backup.Running;

return await BackupProcess.RunAsync(args);
