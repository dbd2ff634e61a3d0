# Untested where it was written, for want of a Docker engine; every line of it is plain npm and plain Node.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The portal is built by the `prepare` script, which needs its sources: first only the packages.
RUN npm ci --ignore-scripts && npm rebuild node
COPY . .
RUN npm run build:portal \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf src/portal test bench scripts

FROM debian:bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATABASE_URL=sqlite:/data/seatlift.db
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates libatomic1 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /data --shell /usr/sbin/nologin seatlift
WORKDIR /app
COPY --from=build --chown=root:root /app .
USER seatlift
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The image's own Node is not needed: the package brings the version that runs TypeScript as it is.
CMD ["node_modules/.bin/node", "src/main.ts"]
