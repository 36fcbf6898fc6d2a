; The installer for Windows: for one user, without an administrator, over an older version in place.
;
;   makensis -DVERSION=1.2.3 -DNUMBERS=1.2.3.0 -DFOLDER=dist/handover -DICONS=build/icons -DOUT=handover-setup.exe
;            -DSIZE_KB=280000 windows_installer.nsi
;
; For IT staff: /S installs without a question and /D=C:\Folder (as the last word, without quotes) chooses the
; folder; uninstall.exe /S removes. Exit code 0: done, 2: not done.

Unicode true
!ifdef TARGET
  Target ${TARGET} ; where no 32-bit program runs; installers are 32-bit otherwise, and so run everywhere
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Handover"
!define CLASSES "Software\Classes"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\handover.exe"

Name "Handover"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Handover"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "Handover ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Handover"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Handover Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "Handover"
VIAddVersionKey "LegalCopyright" "Copyright the Handover contributors. MIT licence."

!define MUI_ICON "${ICONS}/handover.ico"
!define MUI_UNICON "${ICONS}/handover.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\handoverw.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro FileType ending class title icon
  WriteRegStr HKCU "${CLASSES}\${class}" "" "${title}"
  WriteRegStr HKCU "${CLASSES}\${class}\DefaultIcon" "" "$INSTDIR\${icon}"
  WriteRegStr HKCU "${CLASSES}\${class}\shell\open\command" "" '"$INSTDIR\handoverw.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${ending}" "" "${class}"
  WriteRegStr HKCU "${CLASSES}\${ending}\OpenWithProgids" "${class}" ""
!macroend

!macro ForgetFileType ending class
  DeleteRegKey HKCU "${CLASSES}\${class}"
  DeleteRegValue HKCU "${CLASSES}\${ending}\OpenWithProgids" "${class}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 == "${class}" ; another program may have taken the type over
    DeleteRegValue HKCU "${CLASSES}\${ending}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}"
!macroend

; What an installation put into its folder, and nothing else: a practice may lie there too.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\handover.exe"
  Delete "$INSTDIR\handoverw.exe"
  Delete "$INSTDIR\practice.ico"
  Delete "$INSTDIR\backup.ico"
!macroend

; A program that is running cannot be replaced or removed: ask for it to be closed, or end with 2 without a question.
!macro StopIfRunning
  retry:
  ${If} ${FileExists} "$INSTDIR\handoverw.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\handoverw.exe" a
    FileClose $0
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Handover is open. Close it, then try again." /SD IDCANCEL IDRETRY retry
      SetErrorLevel 2
      Abort "Handover is open. Close it, then try again."
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Handover needs a 64-bit Windows 10 or newer." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  !insertmacro StopIfRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  File "${ICONS}/practice.ico"
  File "${ICONS}/backup.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Handover.lnk" "$INSTDIR\handoverw.exe"
  !insertmacro FileType ".handover" "Handover.Practice" "Handover practice" "practice.ico"
  !insertmacro FileType ".handover-backup" "Handover.Backup" "Handover backup" "backup.ico"
  WriteRegStr HKCU "${APP_PATHS}" "" "$INSTDIR\handover.exe"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "Handover"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "Handover"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\handoverw.exe"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" "${SIZE_KB}"
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  !insertmacro StopIfRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing of the user's is left in it
  Delete "$SMPROGRAMS\Handover.lnk"
  !insertmacro ForgetFileType ".handover" "Handover.Practice"
  !insertmacro ForgetFileType ".handover-backup" "Handover.Backup"
  DeleteRegKey HKCU "${APP_PATHS}"
  DeleteRegKey HKCU "${ENTRY}"
  ${RefreshShellIcons}
SectionEnd
