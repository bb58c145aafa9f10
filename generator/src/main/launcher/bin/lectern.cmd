@echo off
rem Starts Lectern. JAVA_HOME says which Java; LECTERN_JAVA_OPTS are options for it. Java 19 and newer keep an archive
rem of loaded classes in %LOCALAPPDATA%\lectern; older ones pass over the options for it.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
where /q "%JAVA%" 2>nul || if not exist "%JAVA%" (
  echo lectern: There is no Java. Install Java 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 3
)
set "ARCHIVE="
if defined LOCALAPPDATA (
  if not exist "%LOCALAPPDATA%\lectern" mkdir "%LOCALAPPDATA%\lectern" 2>nul
  set ARCHIVE=-XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\lectern\lectern.jsa"
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn160m -XX:MinHeapFreeRatio=40 -XX:MaxHeapFreeRatio=60 -XX:MetaspaceSize=96m -Xlog:disable %ARCHIVE% %LECTERN_JAVA_OPTS% ^
  -jar "%~dp0..\lib\lectern.jar" %*
exit /b %ERRORLEVEL%
