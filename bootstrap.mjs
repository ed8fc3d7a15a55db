// Starts a TypeScript program of this repository from whatever Node the machine has (18 or newer):
//   node bootstrap.mjs ENTRY.ts ARGUMENTS…
// Installs what package-lock.json lists when that is not what node_modules holds, then runs ENTRY with the Node
// pinned there. Plain JavaScript that imports nothing from node_modules: it runs before they exist.

import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Something the person who typed the command can put right. */
class Problem extends Error {}

const root = dirname(fileURLToPath(import.meta.url))
const isWindows = process.platform === 'win32'
const turnFile = join(root, '.haoban', 'installing')
const turnIsStaleAfter = 20_000
const beat = 1_000

const [entry, ...args] = process.argv.slice(2)
try {
  if (!entry) throw new Problem('Usage: node bootstrap.mjs ENTRY.ts [arguments]')
  if (!isInstalled()) await inTurn(async () => isInstalled() || (await install()))
  run(findNode(), entry, args)
} catch (error) {
  console.error(error instanceof Problem ? `\n${error.message}\n` : error)
  process.exitCode = 1
}

/** Whether node_modules holds what package-lock.json lists; npm keeps its own record of what it put there. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages(join('node_modules', '.package-lock.json'))
  if (!present) return false
  if (!wanted) return true
  if (wanted[`node_modules/${pinnedPackage()}`] && !existsSync(pinnedNode())) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional || devOptional),
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Two programs started at once must not install over each other: the second waits for the first. */
async function inTurn(work) {
  while (!takeTurn()) await new Promise((resolve) => setTimeout(resolve, beat / 4))
  const keepAlive = setInterval(
    () => existsSync(turnFile) && utimesSync(turnFile, new Date(), new Date()),
    beat,
  )
  try {
    await work()
  } finally {
    clearInterval(keepAlive)
    rmSync(turnFile, { force: true })
  }
}

function takeTurn() {
  const mine = `${turnFile}-${process.pid}`
  try {
    mkdirSync(dirname(turnFile), { recursive: true })
    writeFileSync(mine, '')
    linkSync(mine, turnFile)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Problem(`无法写入 Cannot write in ${root}: ${error.message}`)
    if (isTurnStale()) rmSync(turnFile, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function isTurnStale() {
  try {
    return Date.now() - statSync(turnFile).mtimeMs > turnIsStaleAfter
  } catch {
    return false
  }
}

/**
 * Installs the versions of package-lock.json. Not `npm ci`: that refuses a lock without the packages of platforms a
 * registry does not carry, and empties node_modules under programs that run. No package here needs its install script,
 * so none is run: the same result under every npm and setting.
 */
async function install() {
  const flags = [
    '--no-save',
    '--ignore-scripts',
    '--include=optional',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ]
  const [command, ...first] = npmCommand()
  const npm = spawn(command, [...first, 'install', ...flags, '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows && command !== process.execPath,
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (output += text))
  const stopShowing = showProgress('正在安装依赖 Installing packages')
  const failure = await new Promise((resolve) => {
    npm.on('error', (error) => resolve(error.message))
    npm.on('close', (code, signal) => resolve(code === 0 ? undefined : `npm: ${signal ?? code}`))
  })
  stopShowing(failure)
  if (failure) throw new Problem(describeFailure(output, failure))
}

function npmCommand() {
  const npm = process.env.npm_execpath
  return npm && /npm(-cli)?\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm']
}

/** One line that counts the seconds on a terminal; elsewhere a line every quarter of a minute. */
function showProgress(text) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const { isTTY } = process.stderr
  process.stderr.write(isTTY ? `${text} …` : `${text} …\n`)
  const timer = setInterval(
    () => process.stderr.write(isTTY ? `\r${text} … ${seconds()} s` : `  … ${seconds()} s\n`),
    isTTY ? beat : 15 * beat,
  )
  return (failure) => {
    clearInterval(timer)
    process.stderr.write(`${isTTY ? '\r' : ''}${text} ${failure ? '✗' : '✓'} ${seconds()} s\n`)
  }
}

function describeFailure(output, failure) {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(output)
  const advice = offline
    ? '连不上软件包仓库。请检查网络或代理（npm config get registry），再试一次。\n' +
      'The package registry cannot be reached. Check the network or proxy (npm config get registry) and try again.'
    : `安装没有成功。请按下面的提示处理，再试一次。\nInstalling failed. See below, then try again.`
  return `${advice}\n\n${output.trim().split('\n').slice(-20).join('\n') || failure}`
}

/** The pinned Node; on a platform it is not packaged for, the machine's own when that is new enough. */
function findNode() {
  const candidates = [pinnedNode(), ...(isNewEnough(process.versions.node) ? [process.execPath] : [])]
  const found = candidates.find((node) => existsSync(node) && spawnSync(node, ['--version']).status === 0)
  if (found) return found
  throw new Problem(
    `好办需要 Node 22.18 或更高版本，这台机器上是 ${process.version}，而 ${process.platform}-${process.arch} 没有随附的 Node。` +
      `请安装 Node 24，再试一次。\nHaoban needs Node 22.18 or newer. This machine has ${process.version}, and no Node is ` +
      `packaged for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  )
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function pinnedPackage() {
  return `node-${isWindows ? 'win' : process.platform}-${process.arch}`
}

function pinnedNode() {
  return join(root, 'node_modules', pinnedPackage(), 'bin', isWindows ? 'node.exe' : 'node')
}

/**
 * The program gets its own process group, so Ctrl-C comes to it from here only, and once, although npm passes on
 * what the terminal has already sent. When this process dies, the channel closes and the program ends too.
 */
function run(node, program, programArgs) {
  const endWithParent =
    "data:text/javascript,if(process.channel){process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel.unref()}"
  const child = spawn(node, ['--import', endWithParent, join(root, program), ...programArgs], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: !isWindows,
  })
  const lastSent = {}
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - (lastSent[signal] ?? 0) > beat) child.kill(signal)
      lastSent[signal] = Date.now()
    })
  }
  if (process.env.npm_lifecycle_event) endWithNpm(child)
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** Killed outright, npm takes nobody along: it started a shell that started this process. */
function endWithNpm(child) {
  const npm = [process.ppid, parentOf(process.ppid)].find((pid) => /^npm\b|npm-cli/.test(commandOf(pid)))
  if (npm) setInterval(() => commandOf(npm) || child.kill('SIGTERM'), beat).unref()
}

function commandOf(pid) {
  return readProcess(pid, 'cmdline')
}

function parentOf(pid) {
  return readProcess(pid, 'stat').split(') ').pop().split(' ')[1]
}

function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
